import type { Words } from '../indicator.ts'

export const words = (vi: string, en: string): Words => ({ vi, en })

/** A project or sub-project of the programme of 2021–2025. */
export const project = (no: string) => `QĐ 90/QĐ-TTg, ${no.includes('.') ? 'tiểu dự án' : 'dự án'} ${no}`
