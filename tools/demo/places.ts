import type { AreaPath } from '../../domain/kernel/ids.ts'
import type { Setting } from '../../domain/standard/standard.ts'
import { type Chance, shareOut } from './chance.ts'
import {
  coastVillages,
  districts,
  mountainFirst,
  mountainSecond,
  type NewCommune,
  namedVillages,
  newCommunes,
  type Terrain,
  villageFirst,
  villageSecond,
} from './communes.ts'

/** Resident households at the review of 2023 and of 2024 (plan 2024, D01). */
export const residentHouseholds = 306_250

export type Village = {
  readonly id: number
  readonly name: string
  readonly kind: string
  readonly area: AreaPath
  readonly old: OldCommune
  readonly today: Commune
  /** Resident households, about. */
  readonly homes: number
}
/** A commune of 2024. */
export type OldCommune = {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly district: District
  readonly terrain: Terrain
  readonly setting: Setting
  readonly difficult: boolean
  readonly hardship: number
  /** Resident households in 2024. */
  readonly homes: number
  readonly villages: Village[]
  /** Where it lies today: its successor, or the province where it was divided. */
  area: AreaPath
  readonly goesInto: Commune[]
}
/** A commune of today. `stays`: it is a commune of 2024 that only lost its district. */
export type Commune = {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly setting: Setting
  readonly area: AreaPath
  readonly stays: boolean
  readonly difficult: boolean
}
export type District = { readonly id: number; readonly code: string; readonly name: string }
export type Geography = {
  readonly province: { readonly id: number; readonly area: AreaPath }
  readonly districts: readonly District[]
  readonly old: readonly OldCommune[]
  readonly today: readonly Commune[]
  readonly villages: readonly Village[]
}

/** True: made of our own ids, each followed by a slash. */
const path = (...ids: readonly number[]) => `/${ids.map((id) => `${id}/`).join('')}` as AreaPath
const isUrban = (name: string) => /^(Phường|Thị trấn) /.test(name)
const settingOf = (name: string): Setting => (isUrban(name) ? 'urban' : 'rural')
/** As it is written within a sentence: “nhà văn hóa thôn Bến Đáy”. */
export const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
export const kindOf = (name: string) => /^(Thành phố|Thị xã|Thị trấn|Đặc khu|\S+)/.exec(name)?.[0].toLowerCase() ?? ''

/** Tỉnh Mẫu: three levels until 30 June 2025, two since. `share`: only so many of its communes of today, for tests. */
export function makeGeography(chance: Chance, share = 1): Geography {
  let lastId = 1
  const newId = () => {
    lastId += 1
    return lastId
  }
  const chosen = choose(share)
  const province = { id: 1, area: path(1) }
  const districtList = districts.map((name, index) => ({ id: newId(), code: `99${index}`, name }))
  const homesToday = shareOut(
    Math.round(residentHouseholds * share),
    chosen.map(({ homes }) => homes),
  )

  const old = new Map<string, OldCommune>()
  const today: Commune[] = []
  chosen.forEach((commune, index) => {
    const names = commune.parts.map(partName)
    const weights = names.map(() => chance.around(100, 35))
    const homes = shareOut(homesToday[index] ?? 0, weights)
    const stays = names.length === 1 && names[0] === commune.name
    names.forEach((name, at) => {
      const before = old.get(name)
      if (before) {
        old.set(name, { ...before, homes: before.homes + (homes[at] ?? 0) })
        return
      }
      const code = `99${String(11 + old.size * 3).padStart(3, '0')}`
      const district = districtList[commune.district] as District // true: districts are numbered as in the list above
      const { terrain, hardship } = commune
      const difficult = commune.parts[at]?.endsWith('*') ?? false
      const it = { id: newId(), code, name, district, terrain, hardship, setting: settingOf(name), difficult }
      old.set(name, { ...it, homes: homes[at] ?? 0, villages: [], area: province.area, goesInto: [] })
    })
    const first = old.get(names[0] ?? '')
    const id = stays && first ? first.id : newId()
    const difficult = commune.parts.some((it) => it.endsWith('*'))
    const setting = settingOf(commune.name)
    today.push({ id, code: first?.code ?? '', name: commune.name, setting, area: path(1, id), stays, difficult })
  })
  connect(chosen, old, today)
  const villages = [...old.values()].flatMap((it) => addVillages(it, newId, chance.branch(it.name)))
  return { province, districts: districtList, old: [...old.values()], today, villages }
}

const partName = (part: string) => part.replace(/^~/, '').replace(/\*$/, '')

/** Some of every kind; always the commune of the demo accounts, one without answers and the two that share a divided one. */
function choose(share: number): readonly NewCommune[] {
  if (share >= 1) return newCommunes
  const always = ['Xã Vĩnh Hải', 'Phường Mẫu Thành', 'Xã Đèo Gió', 'Xã Hòa Lợi', 'Xã Hòa An']
  const step = Math.round(1 / share)
  return newCommunes.filter(({ name }, index) => always.includes(name) || index % step === 13 % step)
}

function connect(chosen: readonly NewCommune[], old: ReadonlyMap<string, OldCommune>, today: readonly Commune[]) {
  chosen.forEach(({ parts }, index) => {
    const successor = today[index]
    for (const part of parts) if (successor) old.get(partName(part))?.goesInto.push(successor)
  })
  for (const it of old.values()) if (it.goesInto.length === 1 && it.goesInto[0]) it.area = it.goesInto[0].area
}

/** About 245 households a village, fewer in the mountains. A divided commune gives its first villages to one, the rest to the other. */
function addVillages(commune: OldCommune, newId: () => number, chance: Chance): readonly Village[] {
  const perVillage = commune.terrain === 'mountain' || commune.terrain === 'island' ? 190 : 262
  const count = Math.max(3, Math.round(commune.homes / perVillage))
  const homes = shareOut(
    commune.homes,
    Array.from({ length: count }, () => chance.around(100, 40)),
  )
  const [kind, names] = villageNames(commune, count, chance)
  const cut = Math.round(count * 0.6)
  homes.forEach((amount, index) => {
    const id = newId()
    const into = commune.goesInto[commune.goesInto.length > 1 && index >= cut ? 1 : 0]
    if (!into) throw new Error(`${commune.name} goes nowhere`)
    const name = `${kind} ${names[index] ?? index + 1}`
    const area = `${into.area}${id}/` as AreaPath // true: the path of its commune and its own id
    commune.villages.push({ id, name, kind: kind.toLowerCase(), area, old: commune, today: into, homes: amount })
  })
  return commune.villages
}

function villageNames(commune: OldCommune, count: number, chance: Chance): readonly [string, readonly string[]] {
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1))
  if (commune.name.startsWith('Phường')) return ['Khu phố', numbers]
  if (commune.name.startsWith('Thị trấn')) return ['Tổ dân phố', numbers]
  const names = new Set(namedVillages[commune.name])
  while (names.size < count) names.add(villageName(commune.terrain, chance))
  const southern = commune.district.name === 'Huyện Phú Long'
  const upland = commune.terrain === 'mountain' && chance.is(0.4)
  return [upland ? 'Bản' : southern ? 'Ấp' : 'Thôn', [...names].slice(0, count)]
}

function villageName(terrain: Terrain, chance: Chance): string {
  if (terrain === 'mountain' && chance.is(0.75)) return `${chance.pick(mountainFirst)} ${chance.pick(mountainSecond)}`
  if ((terrain === 'coast' || terrain === 'island') && chance.is(0.5)) return chance.pick(coastVillages)
  const first = chance.pick(villageFirst)
  const fitting = villageSecond.filter((it) => it !== first && !(directions.has(first) && directions.has(it)))
  return `${first} ${chance.pick(fitting)}`
}
const directions = new Set(['Đông', 'Tây', 'Nam', 'Trung'])
