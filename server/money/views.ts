import {
  contributionDetail,
  contributionFile,
  contributionList,
  donorList,
  donorPhone,
  donorStatement,
  receiptPaper,
} from '../../contract/contribution.ts'
import { shareMoney } from '../../contract/money-share.ts'
import {
  allocationDetail,
  allocationFile,
  allocationList,
  budget,
  holderList,
  lineDetail,
  moneySums,
  moneyYears,
  payableActivities,
} from '../../contract/money-views.ts'
import type { Actor } from '../../domain/account/actor.ts'
import { may, reach } from '../../domain/account/may.ts'
import { inside } from '../db/inside.ts'
import { show, showFile } from '../http/show.ts'
import { everyAllocation, findAllocationPage, listAllocations, listHolders, listPayable } from './allocation-list.ts'
import { findLine, listMoneyYears, readBudget, readSums } from './budget.ts'
import { everyContribution, findContributionPage, listContributions, listDonors } from './contribution-list.ts'
import { readReceipt, readStatement } from './donor.ts'
import { allocationBook, contributionBook } from './files.ts'
import { readShare } from './share.ts'

/** A number in clear is for those who work with it where the money is. */
const phones = (who: Actor) => (may.spendMoney(who, who) ? reach.money(who) : undefined)

export const moneyViews = [
  show(budget, { reach: reach.money, read: readBudget }),
  show(moneyYears, { reach: reach.money, read: (tx) => listMoneyYears(tx) }),
  show(moneySums, { reach: reach.money, read: readSums }),
  show(lineDetail, { reach: reach.money, read: findLine }),
  show(allocationList, { reach: reach.money, read: listAllocations }),
  showFile(allocationFile, {
    reach: reach.money,
    read: async (tx, within, query, reader) =>
      allocationBook(tx, within, reader, query, await everyAllocation(tx, within, query, reader.today)),
  }),
  show(allocationDetail, { reach: reach.money, read: findAllocationPage }),
  show(holderList, { reach: reach.money, read: (tx, within, _query, reader) => listHolders(tx, within, reader) }),
  show(payableActivities, { reach: reach.money, read: listPayable }),
  show(shareMoney, { reach: reach.money, read: readShare }),
  show(contributionList, { reach: reach.money, read: listContributions }),
  showFile(contributionFile, {
    reach: reach.money,
    read: async (tx, within, query, reader) =>
      contributionBook(tx, within, reader, query, await everyContribution(tx, within, query)),
  }),
  show(contributionDetail, { reach: reach.money, read: findContributionPage }),
  show(receiptPaper, { reach: reach.money, read: readReceipt }),
  show(donorList, { reach: reach.money, read: listDonors }),
  show(donorStatement, { reach: reach.money, read: readStatement }),
  show(donorPhone, {
    reach: phones,
    logged: () => 1,
    async read(tx, within, { id }, { vault }) {
      const donor = await tx
        .selectFrom('donor')
        .select('phone_sealed')
        .where('id', '=', id)
        .where(inside('area', within))
        .executeTakeFirst()
      return donor?.phone_sealed ? { phone: vault.open(donor.phone_sealed) } : undefined
    },
  }),
]
