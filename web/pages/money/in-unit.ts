/** "Đã giao (triệu đồng)": the head of a column that leaves the screen, where the unit stands. */
export const inUnit = (head: string, unit: string) =>
  `${head} (${unit.charAt(0).toLocaleLowerCase('vi')}${unit.slice(1)})`
