import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { formatFor, missing, readDate } from './format.ts'

const vi = formatFor('vi')
const en = formatFor('en')

describe('numbers as an official writes them', () => {
  it('groups with points and parts with a comma in Vietnamese, the other way round in English', () => {
    assert.equal(vi.number(1_234_567.8), '1.234.567,8')
    assert.equal(en.number(1_234_567.8), '1,234,567.8')
    assert.equal(vi.count(4900), '4.900')
    assert.equal(vi.count(306_250), '306.250')
  })
  it('writes a rate without a space and with two decimals', () => {
    assert.equal(vi.percent(1.24), '1,24%')
    assert.equal(vi.percent(1.2), '1,20%')
    assert.equal(en.percent(97.63, 1), '97.6%')
  })
  it('calls a difference of rates points, with a real minus sign', () => {
    assert.equal(vi.points(-0.36), '−0,36 điểm %')
    assert.equal(en.points(2.4), '2.4 pp')
    assert.equal(vi.change(-1310), '−1.310')
    assert.equal(vi.change(61), '+61')
    assert.equal(vi.change(0), '0')
    assert.equal(vi.changeFixed(0.62), '+0,62')
  })
  it('shows whole đồng in million', () => {
    assert.equal(vi.money(94_277_000_000), '94.277 triệu đồng')
    assert.equal(en.money(8_800_000_000), '8,800 million VND')
    assert.equal(vi.millions(1_550_000), '1,6')
  })
  it('never shows what is not known as 0, and a real 0 as 0', () => {
    for (const write of [vi.count, vi.number, vi.percent, vi.points, vi.change, vi.money, vi.millions]) {
      assert.equal(write(null), missing)
      assert.equal(write(undefined), missing)
      assert.notEqual(write(0), missing)
    }
    assert.equal(vi.number(-0), '0')
  })
})

describe('dates', () => {
  it('are day, month, year in both languages', () => {
    assert.equal(vi.date('2026-11-09'), '09/11/2026')
    assert.equal(en.date('2026-11-09'), '09/11/2026')
    assert.equal(vi.date(null), missing)
  })
  it('tell moments by the clock of Việt Nam', () => assert.equal(vi.moment('2026-11-10T23:30:00Z'), '11/11/2026 06:30'))
  it('fall back to the year of birth', () => {
    assert.equal(vi.birth('1983-03-14', null), '14/03/1983')
    assert.equal(vi.birth(null, 1983), '1983')
    assert.equal(vi.birth(null, null), missing)
  })
  it('are read back as written', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        assert.equal(readDate(vi.date(iso)), iso)
      }),
    )
  })
  it('refuse a day the calendar does not have', () => {
    for (const typed of ['31/04/2024', '29/02/2023', '00/01/2024', '1/13/2024', '2024-01-02', 'hôm nay', ''])
      assert.equal(readDate(typed), undefined)
    assert.equal(readDate(' 1.2.2024 '), '2024-02-01')
  })
})
