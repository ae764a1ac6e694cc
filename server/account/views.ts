import { me } from '../../contract/account.ts'
import { reach } from '../../domain/account/may.ts'
import { show } from '../http/show.ts'
import { getMe } from './store.ts'

export const accountViews = [show(me, { reach: reach.self, read: (tx, _within, _query, reader) => getMe(tx, reader) })]
