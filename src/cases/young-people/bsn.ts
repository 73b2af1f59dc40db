/** Whether a text is a BSN: nine digits that pass the eleven-test (9a+8b+7c+6d+5e+4f+3g+2h-i is a multiple of 11, not all zero). */
export function isBsn(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false
  const sum = Array.from(text).reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  )
  return sum % 11 === 0
}
