/**
 * First character of a mainland filing number and the code of the province
 * in a 公安备案 number (GB/T 2260). Some provinces go by two characters.
 */
// biome-ignore format: a table reads better than a column
const provinces = new Map(
  Object.entries({
    京: 11, 津: 12, 冀: 13, 晋: 14, 蒙: 15, 辽: 21, 吉: 22, 黑: 23, 沪: 31,
    苏: 32, 浙: 33, 皖: 34, 闽: 35, 赣: 36, 鲁: 37, 豫: 41, 鄂: 42, 湘: 43,
    粤: 44, 桂: 45, 琼: 46, 渝: 50, 川: 51, 蜀: 51, 贵: 52, 黔: 52, 云: 53,
    滇: 53, 藏: 54, 陕: 61, 秦: 61, 甘: 62, 陇: 62, 青: 63, 宁: 64, 新: 65,
  }),
)

const province = `[${[...provinces.keys()].join('')}]`
const icpForms = [
  new RegExp(`^${province}ICP备(\\d{8}|\\d{10})号(-[1-9]\\d*)?$`),
  new RegExp(`^${province}ICP证(\\d{6}|\\d{8})号(-[1-9]\\d*)?$`),
  new RegExp(`^${province}B[12]-\\d{8}(-[1-9]\\d*)?$`),
]

/**
 * Whether `text` has a form that ICP filing and licence numbers have:
 * 苏ICP备2021030472号-8, 京ICP证030173号, 浙B2-20080224.
 */
export function icpNumber(text: string): boolean {
  return icpForms.some(form => form.test(text))
}

/**
 * Whether `text` has the form of a 公安备案 number, 苏公网安备32050702010001号:
 * 14 digits of which the first two are the code of the province named.
 */
export function policeNumber(text: string): boolean {
  const code = provinces.get(text.slice(0, 1))
  return code !== undefined && policeCode(text)?.startsWith(`${code}`) === true
}

/** ('苏公网安备32050702010001号') -> '32050702010001' */
export function policeCode(text: string): string | undefined {
  return new RegExp(`^${province}公网安备 ?(\\d{14})号$`).exec(text)?.[1]
}

/** The register that every ICP number has to lead to. */
export const icpRegister = 'https://beian.miit.gov.cn/'

/** ('苏icp备 2021030472号') -> 'Write "苏ICP备2021030472号".' */
export function icpMend(text: string): string {
  const right = tidy(text)
  const whole = /号|-\d{8}/.test(right)
    ? right
    : right.replace(/(\d)(-\d+)?$/, '$1号$2')
  return icpNumber(whole)
    ? `Write "${whole}".`
    : 'Write it exactly as it was given, such as 苏ICP备2021030472号-8.'
}

/** ('公安：苏公网安备32050702010001') -> how it should be written */
export function policeMend(text: string): string {
  const right = tidy(text).replace(/(\d)$/, '$1号')
  return policeNumber(right)
    ? `Write "${right}".`
    : 'Write it exactly as it was given, such as 苏公网安备32050702010001号: 14 digits, which begin with the code of the province.'
}

/** In plain letters and digits, without spaces. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐-―−]/g, '-')
    .toUpperCase()
}
