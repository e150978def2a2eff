import { useMemo, useState } from '@wordpress/element';

import type { SimulatedRequest, Simulation } from '../../apache';
import { filesIn } from '../../htaccess/lint/files-in';
import { requestOf } from '../../htaccess/lint/exchange-request';
import type { LintInput } from '../../htaccess/lint/input';
import { simulateFor } from '../../htaccess/lint/scene';
import type { Exchange } from '../../diagnosis/evidence/types';
import {
	type KnownSite,
	decodedPath,
	readHtaccessSite,
} from '../../run/change-htaccess/htaccess-site';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';
import { typedRequest } from './typed-request';

/** A request that is followed through the files. */
interface Chosen {
	/** Id of the exchange; null when the request was typed. */
	exchange: string | null;
	request: SimulatedRequest;
	simulation: Simulation;
}

/** What was chosen; the files are always the newest. */
interface Asked {
	exchange: string | null;
	request: SimulatedRequest;
	/** What stood at the address when it was looked up. */
	kind: LintInput[ 'server' ][ 'kind' ] | null;
}

export interface Looked {
	chosen: Chosen | null;
	/** What is wrong with what was typed, or why it could not be looked up. */
	error: string | null;
	isLooking: boolean;
	choose: ( exchange: string ) => void;
	look: ( typed: Parameters< typeof typedRequest >[ 0 ] ) => Promise< void >;
	forget: () => void;
}

function followed(
	input: LintInput,
	{ exchange, request, kind }: Asked
): Chosen {
	const { server } = input;
	return {
		exchange,
		request,
		simulation: simulateFor(
			kind ? { ...input, server: { ...server, kind } } : input,
			filesIn( input ),
			{ request }
		),
	};
}

/** Follows one request after the other through the files. */
export function useLooked(
	input: LintInput | null,
	exchanges: readonly Exchange[],
	{
		server,
		known,
		agent,
	}: { server: Server; known: KnownSite; agent: string }
): Looked {
	const [ asked, setAsked ] = useState< Asked | null >( null );
	const [ error, setError ] = useState< string | null >( null );
	const [ isLooking, setLooking ] = useState( false );

	const chosen = useMemo(
		() => input && asked && followed( input, asked ),
		[ input, asked ]
	);

	return {
		chosen,
		error,
		isLooking,
		choose( id ) {
			const exchange = exchanges.find( ( { probe } ) => probe.id === id );
			const request =
				input && exchange && requestOf( exchange, input.site, agent );
			setError( null );
			setAsked( request ? { exchange: id, request, kind: null } : null );
		},
		async look( typed ) {
			if ( ! input ) {
				return;
			}
			const parsed = typedRequest( typed, input.site, agent );
			if ( parsed.kind === 'error' ) {
				setError( parsed.message );
				return;
			}
			setError( null );
			setLooking( true );
			try {
				const { request } = parsed;
				const site = await readHtaccessSite( server, known, agent, {
					paths: [ decodedPath( request.path ) ],
				} );
				setAsked( {
					exchange: null,
					request,
					kind: site.input.server.kind,
				} );
			} catch ( thrown ) {
				if ( ! ( thrown instanceof ServerError ) ) {
					throw thrown;
				}
				setError( thrown.message );
			} finally {
				setLooking( false );
			}
		},
		forget() {
			setError( null );
			setAsked( null );
		},
	};
}
