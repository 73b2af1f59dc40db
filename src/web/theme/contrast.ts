/** The contrast of two colours (`#0b4f6c`) by WCAG 2: from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Text of any size (WCAG 1.4.3). */
export const enoughContrast = 4.5

/** What each colour of a theme stands on or under, so that everything can be read. */
const backgrounds = { brand: ['#ffffff', '#f4f6f8', '#e3f0f6'], brandDark: ['#ffffff', '#e3f0f6'], accent: ['#16222e'] }

/** The lowest contrast that a colour of a theme has anywhere on the pages. */
export const lowestContrast = (name: keyof typeof backgrounds, colour: string): number =>
  Math.min(...backgrounds[name].map((other) => contrastOf(colour, other)))
