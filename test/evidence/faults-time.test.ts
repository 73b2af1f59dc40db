import { proveFaults } from './prove-faults.ts'

proveFaults('time')
