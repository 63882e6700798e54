import { setImmediate as turn } from 'node:timers/promises';
import type { Selectable } from 'kysely';
import type { Interaction, InteractionStore, TextKind } from '../interactions/ports.js';
import type { Database, OpenDatabase, Tables } from './database.js';
import { cutInPieces, pieceLength } from './text-pieces.js';

type Row = Selectable<Tables['interactions']>;
type ReadRow = Omit<Row, 'held_until_ms'>;

const columns = [
  'id',
  'tenant',
  'conversation_id',
  'previous_id',
  'model',
  'background',
  'state',
  'fault_code',
  'fault_message',
  'warnings',
  'created_at_ms',
  'updated_at_ms',
  'expires_at_ms',
] as const;

/** Parameters of one statement: databases bound how many there may be. */
const idsAtOnce = 500;

const textKinds: readonly TextKind[] = ['said', 'call', 'answer'];

/** Interactions in the table `interactions`, their texts in `interaction_pieces`. */
export function interactionsStore(open: OpenDatabase): InteractionStore {
  return {
    async add(interaction, texts, heldUntilMs) {
      const database = await open();
      await database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('interactions')
          .values(rowOf(interaction, heldUntilMs))
          .execute();
        for (const kind of textKinds) {
          const text = texts[kind];
          if (text !== undefined) await writeText(transaction, interaction.id, kind, text);
        }
      });
    },

    async find(tenant, id, nowMs) {
      const database = await open();
      const row = await database
        .selectFrom('interactions')
        .select(columns)
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .where('expires_at_ms', '>', nowMs)
        .executeTakeFirst();
      return row && interactionOf(row);
    },

    async ofConversation(tenant, conversationId, nowMs) {
      const database = await open();
      const rows = await database
        .selectFrom('interactions')
        .select(columns)
        .where('tenant', '=', tenant)
        .where('conversation_id', '=', conversationId)
        .where('expires_at_ms', '>', nowMs)
        .execute();
      return rows.map(interactionOf);
    },

    async readText(id, kind) {
      const database = await open();
      let text: string | undefined;
      for (let position = 0; ; position++) {
        const row = await database
          .selectFrom('interaction_pieces')
          .select('piece')
          .where('interaction_id', '=', id)
          .where('kind', '=', kind)
          .where('position', '=', position)
          .executeTakeFirst();
        if (!row) return text;
        text = (text ?? '') + row.piece;
        if (row.piece.length < pieceLength) return text;
        await turn();
      }
    },

    async end({ id, tenant, state, fault, warnings, updatedAtMs }, answer) {
      const database = await open();
      return database.transaction().execute(async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('interactions')
          .set({
            state,
            fault_code: fault?.code ?? null,
            fault_message: fault?.message ?? null,
            warnings: warnings ?? null,
            updated_at_ms: updatedAtMs,
          })
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .where('state', '=', 'running')
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await transaction
          .deleteFrom('interaction_pieces')
          .where('interaction_id', '=', id)
          .where('kind', '=', 'call')
          .execute();
        await writeText(transaction, id, 'answer', answer);
        return true;
      });
    },

    async takeUnfinished(heldBeforeMs, heldUntilMs) {
      const database = await open();
      const rows = await database
        .selectFrom('interactions')
        .select(columns)
        .where('state', '=', 'running')
        .where('held_until_ms', '<', heldBeforeMs)
        .orderBy('id')
        .execute();
      const taken: Interaction[] = [];
      for (const row of rows) {
        const { numUpdatedRows } = await database
          .updateTable('interactions')
          .set({ held_until_ms: heldUntilMs })
          .where('id', '=', row.id)
          .where('state', '=', 'running')
          .where('held_until_ms', '<', heldBeforeMs)
          .executeTakeFirst();
        if (numUpdatedRows > 0n) taken.push(interactionOf(row));
      }
      return taken;
    },

    async hold(ids, heldUntilMs) {
      const database = await open();
      const held = new Set<string>();
      for (let start = 0; start < ids.length; start += idsAtOnce) {
        const some = ids.slice(start, start + idsAtOnce);
        await database
          .updateTable('interactions')
          .set({ held_until_ms: heldUntilMs })
          .where('id', 'in', some)
          .where('state', '=', 'running')
          .execute();
        const rows = await database
          .selectFrom('interactions')
          .select('id')
          .where('id', 'in', some)
          .where('state', '=', 'running')
          .execute();
        for (const { id } of rows) held.add(id);
      }
      return held;
    },

    async extend(tenant, ids, expiresAtMs) {
      const database = await open();
      for (let start = 0; start < ids.length; start += idsAtOnce) {
        await database
          .updateTable('interactions')
          .set({ expires_at_ms: expiresAtMs })
          .where('tenant', '=', tenant)
          .where('id', 'in', ids.slice(start, start + idsAtOnce))
          .where('expires_at_ms', '<', expiresAtMs)
          .execute();
      }
    },

    async remove(tenant, id) {
      const database = await open();
      await database.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('interactions')
          .where('tenant', '=', tenant)
          .where('id', '=', id)
          .executeTakeFirst();
        if (numDeletedRows > 0n) await deletePieces(transaction, id);
      });
    },

    async deleteExpired(nowMs) {
      const database = await open();
      const expired = await database
        .selectFrom('interactions')
        .select('id')
        .where('expires_at_ms', '<=', nowMs)
        .execute();
      for (const { id } of expired) {
        await turn();
        await deletePieces(database, id);
        await database.deleteFrom('interactions').where('id', '=', id).execute();
      }
    },
  };
}

async function writeText(
  database: Database,
  id: string,
  kind: TextKind,
  text: string,
): Promise<void> {
  let position = 0;
  for (const piece of cutInPieces(text)) {
    if (position > 0) await turn();
    await database
      .insertInto('interaction_pieces')
      .values({ interaction_id: id, kind, position: position++, piece })
      .execute();
  }
}

async function deletePieces(database: Database, id: string): Promise<void> {
  await database.deleteFrom('interaction_pieces').where('interaction_id', '=', id).execute();
}

function rowOf(interaction: Interaction, heldUntilMs: number): Row {
  return {
    id: interaction.id,
    tenant: interaction.tenant,
    conversation_id: interaction.conversationId,
    previous_id: interaction.previousId ?? null,
    model: interaction.model,
    background: interaction.background ? 1 : 0,
    state: interaction.state,
    fault_code: interaction.fault?.code ?? null,
    fault_message: interaction.fault?.message ?? null,
    warnings: interaction.warnings ?? null,
    created_at_ms: interaction.createdAtMs,
    updated_at_ms: interaction.updatedAtMs,
    expires_at_ms: interaction.expiresAtMs,
    held_until_ms: heldUntilMs,
  };
}

function interactionOf(row: ReadRow): Interaction {
  const { fault_code: code, fault_message: message } = row;
  return {
    id: row.id,
    tenant: row.tenant,
    conversationId: row.conversation_id,
    ...(row.previous_id === null ? {} : { previousId: row.previous_id }),
    model: row.model,
    background: row.background === 1,
    state: row.state,
    ...(code === null || message === null ? {} : { fault: { code, message } }),
    ...(row.warnings === null ? {} : { warnings: row.warnings }),
    createdAtMs: row.created_at_ms,
    updatedAtMs: row.updated_at_ms,
    expiresAtMs: row.expires_at_ms,
  };
}
