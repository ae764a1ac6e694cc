import { me, userList } from '../../contract/account.ts'
import { reach } from '../../domain/account/may.ts'
import { show } from '../http/show.ts'
import { getMe } from './store.ts'
import { listUsers } from './users.ts'

export const accountViews = [
  show(me, { reach: reach.self, read: (tx, _within, _query, reader) => getMe(tx, reader) }),
  show(userList, { reach: reach.users, read: listUsers }),
]
