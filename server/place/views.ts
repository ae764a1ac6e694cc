import { placeDetail, placeList, residentList, shapeList } from '../../contract/place.ts'
import { reach } from '../../domain/account/may.ts'
import { show } from '../http/show.ts'
import { findPlace } from './detail.ts'
import { listPlaces, listResidents } from './list.ts'
import { listShapes } from './shapes.ts'

export const placeViews = [
  show(placeList, { reach: reach.places, read: listPlaces }),
  show(shapeList, { reach: reach.places, read: listShapes }),
  show(placeDetail, { reach: reach.places, read: findPlace }),
  show(residentList, { reach: reach.places, read: listResidents }),
]
