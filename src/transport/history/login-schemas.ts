import * as v from 'valibot';

import type { RecordedLogins } from '../../history/logins';

/** `ws401_logins`. */
export const LoginsSchema = v.object( {
	since: v.nullable( v.number() ),
	session: v.number(),
	remembered: v.number(),
	setters: v.array(
		v.object( { name: v.string(), file: v.string(), line: v.number() } )
	),
	open: v.number(),
	ended: v.array(
		v.object( {
			account: v.string(),
			way: v.picklist( [
				'destroyed',
				'logged-out',
				'keys',
				'turns',
				'domain',
				'clock',
				'cache',
				'gone',
				'password',
				'expired',
				'logout',
				'profile',
				'deleted',
				'page',
				'cli',
			] ),
			login: v.number(),
			at: v.number(),
			meant: v.number(),
			lasted: v.number(),
			domain: v.string(),
			by: v.string(),
			file: v.string(),
			line: v.number(),
			hook: v.string(),
		} )
	),
} ) satisfies v.GenericSchema< unknown, RecordedLogins >;

/** `ws401_session_list` and `ws401_session_end`. Times in seconds since the epoch. */
export const SessionListSchema = v.object( {
	/** User name of the account. */
	login: v.string(),
	/** Whether it is the one of whoever asks. */
	own: v.boolean(),
	/** The newest first. */
	sessions: v.array(
		v.object( {
			login: v.number(),
			expires: v.number(),
			/** The one of this browser. */
			current: v.boolean(),
		} )
	),
} );
export type SessionList = v.InferOutput< typeof SessionListSchema >;

/** `ws401_history_mail`. */
export const MailSchema = v.object( {
	/** Who gets it; empty when it is off. */
	email: v.string(),
	/** The address of whoever asks. */
	own: v.string(),
} );
export type Mail = v.InferOutput< typeof MailSchema >;
