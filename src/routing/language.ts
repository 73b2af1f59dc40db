/** Dutch is the source; English for who reads the contract. */
export type Language = 'nl' | 'en'
