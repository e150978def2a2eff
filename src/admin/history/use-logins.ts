import { useCallback, useEffect, useState } from '@wordpress/element';
import type { GenericSchema } from 'valibot';

import type { RecordedLogins } from '../../history/logins';
import {
	LoginsSchema,
	SessionListSchema,
	type SessionList,
} from '../../transport/history/login-schemas';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';

/** One thing after another that is asked of the server, and what came of it. */
export interface Asked< Found > {
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

/**
 * Asks the server by actions that all answer in one shape.
 *
 * @param server The server.
 * @param schema The shape.
 */
export function useAsked< Found >(
	server: Server,
	schema: GenericSchema< unknown, Found >
): Asked< Found > {
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
				setFound( await server.call( action, schema, fields ) );
			} catch ( error ) {
				if ( ! ( error instanceof ServerError ) ) {
					throw error;
				}
				setTrouble( error.message );
			} finally {
				setBusy( false );
			}
		},
		[ server, schema ]
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
	const asked = useAsked( server, LoginsSchema );
	const { ask } = asked;
	useEffect( () => {
		void ask( 'ws401_logins' );
	}, [ ask, marker ] );
	return asked;
}

/** The sessions of an account. */
export const useSessions = ( server: Server ): Asked< SessionList > =>
	useAsked( server, SessionListSchema );
