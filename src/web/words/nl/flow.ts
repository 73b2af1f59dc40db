/** De doorstroom: waar zaken staan, hoelang, en waarop zij wachten. */
export const flow = {
  title: 'Doorstroom',
  pictureTitle: (pathway: string) => `Waar staan de zaken? ${pathway}`,
  pictureText: 'Elke stap van de route, met hoeveel zaken er nu staan en hoelang. Hetzelfde staat in de tabel eronder.',
  note: (count: number, days: number) =>
    `${count} ${count === 1 ? 'zaak' : 'zaken'}, ${days} ${days === 1 ? 'dag' : 'dagen'}`,
  sentence: (state: string, count: number, days: number) =>
    `De meeste zaken staan bij ‘${state}’: ${count}, de helft ten hoogste ${days === 1 ? '1 dag' : `${days} dagen`}.`,
  empty: 'Er staan geen open zaken op deze route.',
  tableTitle: 'Zaken per stap',
  columns: { state: 'Stap', count: 'Zaken', days: 'Dagen (middelste)', waits: 'Wachten meestal op' },
  file: 'doorstroom',
}
