const header =
  'reference;firstName;familyName;birthDate;municipality;organisation;worker;youthCareProvider;youthHelpRunning;youthHelpKind;youthHelpStartedOn;perspectivePlan;needAfter18;wmoCanProvide'

const invented = [
  'voorbeeld-1;Noor;Voorbeeld;15-3-2009;Haarlem;Wijkteam Noord;Iris Voorbeeld;Jeugdhulp Voorbeeld;ja;participation-support;1-9-2024;draft;long-term;ja',
  'voorbeeld-2;Sem;Voorbeeld;2009-11-02;Haarlem;Wijkteam Noord;Iris Voorbeeld;Jeugdhulp Voorbeeld;ja;foster-care;2021-05-17;none;long-term;ja',
  'voorbeeld-3;Fay;Voorbeeld;28-6-2007;Haarlem;Wijkteam Noord;;;nee;;;;short;',
]

/** A caseload file to begin from: the columns most have, and three invented young people. */
export const exampleFile = [header, ...invented, ''].join('\r\n')
