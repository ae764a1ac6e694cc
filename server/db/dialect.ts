import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PostgresDialect,
  PostgresDriver,
  type PostgresPool,
  type TransactionSettings,
} from 'kysely'

/** PostgreSQL as Kysely knows it, but `begin` goes out with the first statement of its transaction. */
export function dialectOver(pool: PostgresPool): Dialect {
  const usual = new PostgresDialect({ pool })
  return {
    createAdapter: () => usual.createAdapter(),
    createDriver: () => new Driver({ pool }),
    createIntrospector: (db) => usual.createIntrospector(db),
    createQueryCompiler: () => usual.createQueryCompiler(),
  }
}

class Driver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
    if (settings.isolationLevel || settings.accessMode) return super.beginTransaction(connection, settings)
    // It fails only with its connection, and then so does the statement behind it.
    connection.executeQuery(CompiledQuery.raw('begin')).catch(() => {})
  }
}
