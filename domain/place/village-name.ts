import { foldText } from '../kernel/text.ts'

const kinds = /^(thon|ap|ban|buon|lang|xom|khom|khu pho|to dan pho|to|khu|kp|tdp)\.? +(?=\S)/

/** A village as lists write it, without its kind: "Thôn Phước Tân", "Phước Tân" and "PHƯỚC TÂN" are one. */
export const villageKey = (name: string) => foldText(name).replace(kinds, '')

/** A commune as lists write it: "Xã Vĩnh Hải", "Vĩnh Hải". Its kind stays apart: a ward and a commune may share a name. */
export const communeKey = (name: string) => foldText(name).replace(/^(xa|phuong|thi tran|dac khu|tt|p)\.? +(?=\S)/, '')
