/** Names as they are in a Dutch town: every letter that they are written with must survive the whole program. */
export const firstNames = [
  ...['Aïsha', 'Amélie', 'Ayşe', 'Björn', 'Bünyamin', 'Çağla', 'Chloé', 'Daan', 'Daniël', 'Đorđe', 'Eline', 'Emre'],
  ...['Fenna', 'Fleur', 'Gijs', 'Hidde', 'İbrahim', 'Ilse', 'Inês', 'Jada', 'Jayden', 'Jesse', 'Jóhann', 'José'],
  ...['Jurre', 'Kübra', 'Lieke', 'Łukasz', 'Luuk', 'Maël', 'Maïra', 'Mehmet', 'Milan', 'Mohamed', 'Naïm', 'Noëlle'],
  ...['Noor', 'Nuño', 'Oğuz', 'Pien', 'Quinten', 'Rania', 'Renée', 'Roos', 'Ruben', 'Şeyma', 'Siem', 'Søren'],
  ...['Thảo', 'Thijs', 'Timéo', 'Tygo', 'Ünal', 'Vera', 'Wiktoria', 'Xander', 'Yara', 'Yusuf', 'Zeynep', 'Zoë'],
] as const

export const familyNames = [
  ...[
    'Aydın',
    'Baş',
    'Björnsdóttir',
    'Bos',
    'Çelik',
    'D’Angelo',
    'Da Costa',
    'de Jong',
    'de Vries',
    'Dĩnh',
    'El Amrani',
  ],
  ...['Faßbinder', 'Fernández', 'García', 'Gonçalves', 'Groen', 'Hoekstra', 'Jansen', 'Kaya', 'Kowalczyk', 'Łapiński'],
  ...['Meijer', 'Müller', 'Mutlu', 'Nguyễn', 'Núñez', 'O’Neill', 'Ouali', 'Öztürk', 'Peeters', 'Pietersen', 'Ramírez'],
  ...['Şahin', 'Schäfer', 'Smit', 'Sørensen', 'Ștefănescu', 'ten Brinke', 'Tjin A Ton', 'van ’t Hof', 'van den Berg'],
  ...['van der Meer', 'van Dijk', 'Visser', 'Vuković', 'Wierzbicki', 'Wójcik', 'Yılmaz', 'Zijlstra', 'Živković'],
] as const

export const towns = [
  'Voorbeeldstad',
  'Voorbeeldstad',
  'Voorbeeldstad',
  'Voorbeeldstad',
  'Nieuwdorp',
  'Zeewijk',
] as const
