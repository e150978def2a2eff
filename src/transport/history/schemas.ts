import * as v from 'valibot';

import type { RecordedHistory } from '../../history/types';

const RefusalKindSchema = v.picklist( [
	'rest',
	'ajax',
	'login',
	'password',
	'nonce',
	'cookie',
] );

const WatchQuestionSchema = v.picklist( [
	'rest',
	'posts',
	'login',
	'header',
	'inside',
] );

const WatchSchema = v.object( {
	spans: v.array(
		v.object( {
			from: v.number(),
			to: v.number(),
			answers: v.record(
				WatchQuestionSchema,
				v.object( {
					state: v.picklist( [ 'works', 'fails', 'unknown' ] ),
					status: v.number(),
					code: v.string(),
				} )
			),
		} )
	),
	changes: v.array(
		v.object( {
			question: WatchQuestionSchema,
			to: v.picklist( [ 'works', 'fails' ] ),
			since: v.number(),
			time: v.number(),
			status: v.number(),
			code: v.string(),
			origin: v.nullable(
				v.object( {
					component: v.string(),
					name: v.string(),
					file: v.string(),
					line: v.number(),
				} )
			),
		} )
	),
} );

/** `ws401_history_list`. */
export const HistorySchema = v.object( {
	since: v.nullable( v.number() ),
	from: v.nullable( v.number() ),
	keeps: v.boolean(),
	isWritten: v.boolean(),
	refusals: v.array(
		v.object( {
			kind: RefusalKindSchema,
			subject: v.string(),
			method: v.string(),
			status: v.number(),
			code: v.string(),
			credential: v.picklist( [
				'none',
				'cookie',
				'cookie-nonce',
				'basic',
				'bearer',
				'other',
			] ),
			component: v.string(),
			account: v.string(),
			first: v.number(),
			last: v.number(),
			hits: v.number(),
			senders: v.number(),
		} )
	),
	changes: v.array(
		v.object( {
			subject: v.picklist( [
				'plugin',
				'must-use',
				'drop-in',
				'theme',
				'core',
				'htaccess',
				'address',
				'permalinks',
				'keys',
				'roles',
				'setting',
				'server',
				'application-password',
			] ),
			id: v.string(),
			what: v.picklist( [
				'added',
				'removed',
				'activated',
				'deactivated',
				'updated',
				'edited',
				'changed',
				'used',
			] ),
			name: v.string(),
			from: v.string(),
			to: v.string(),
			account: v.string(),
			time: v.number(),
			since: v.nullable( v.number() ),
		} )
	),
	hours: v.array( v.tuple( [ v.number(), RefusalKindSchema, v.number() ] ) ),
	watch: WatchSchema,
	left: v.number(),
} ) satisfies v.GenericSchema< unknown, RecordedHistory >;

/** `ws401_history_switch`. */
export const HistorySwitchSchema = v.object( {
	since: v.nullable( v.number() ),
	keeps: v.boolean(),
} );
