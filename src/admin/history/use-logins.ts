import { useCallback, useEffect, useState } from '@wordpress/element';

import type { RecordedLogins } from '../../history/logins';
import {
	LoginsSchema,
	MailSchema,
	SessionListSchema,
	type Mail,
	type SessionList,
} from '../../transport/history/login-schemas';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';

/** One thing after another that is asked of the server, and what came of it. */
interface Asked< Found > {
	/** Null until it has come. */
	found: Found | null;
	/** What went wrong with our own call; empty when nothing did. */
	trouble: string;
	isBusy: boolean;
	ask: (
		action: `ws401_${ string }`,
		fields?: Record< string, string >
	) => Promise< void >;
}

type Call< Found > = (
	action: `ws401_${ string }`,
	fields: Record< string, string >
) => Promise< Found >;

/**
 * Asks the server by actions that all answer in one shape.
 *
 * @param call Calls one; must stay the same function as long as the page lives.
 */
function useAsked< Found >( call: Call< Found > ): Asked< Found > {
	const [ found, setFound ] = useState< Found | null >( null );
	const [ trouble, setTrouble ] = useState( '' );
	const [ isBusy, setBusy ] = useState( false );
	const ask = useCallback(
		async (
			action: `ws401_${ string }`,
			fields: Record< string, string > = {}
		) => {
			setBusy( true );
			setTrouble( '' );
			try {
				setFound( await call( action, fields ) );
			} catch ( error ) {
				if ( ! ( error instanceof ServerError ) ) {
					throw error;
				}
				setTrouble( error.message );
			} finally {
				setBusy( false );
			}
		},
		[ call ]
	);
	return { found, trouble, isBusy, ask };
}

/**
 * How long logins last, read anew when the history is.
 *
 * @param server The server.
 * @param marker Changes when it is to be read anew.
 */
export function useLogins(
	server: Server,
	marker: unknown
): Asked< RecordedLogins > {
	const asked = useAsked(
		useCallback< Call< RecordedLogins > >(
			( action, fields ) => server.call( action, LoginsSchema, fields ),
			[ server ]
		)
	);
	const { ask } = asked;
	useEffect( () => {
		void ask( 'ws401_logins' );
	}, [ ask, marker ] );
	return asked;
}

/** The sessions of an account. */
export const useSessions = ( server: Server ): Asked< SessionList > =>
	useAsked(
		useCallback< Call< SessionList > >(
			( action, fields ) =>
				server.call( action, SessionListSchema, fields ),
			[ server ]
		)
	);

/** Who gets the email of the watch. */
export const useMail = ( server: Server ): Asked< Mail > =>
	useAsked(
		useCallback< Call< Mail > >(
			( action, fields ) => server.call( action, MailSchema, fields ),
			[ server ]
		)
	);
