import type { Scene } from './scene.ts'
import { exitScenes } from './scenes-exit.ts'
import { extendedScenes } from './scenes-extended.ts'
import { handoverScenes } from './scenes-handover.ts'
import { intakeScenes } from './scenes-intake.ts'

/** Every life that is told on purpose. */
export const scenes: readonly Scene[] = [...handoverScenes, ...intakeScenes, ...extendedScenes, ...exitScenes]
