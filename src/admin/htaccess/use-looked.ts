import { startTransition, useEffect, useState } from '@wordpress/element';

import type { SimulatedRequest, Simulation } from '../../apache';
import { requestOf } from '../../htaccess/lint/exchange-request';
import type { Exchange } from '../../diagnosis/evidence/types';
import { decodedPath } from '../../run/change-htaccess/decoded-path';
import {
	type KnownSite,
	readHtaccessSite,
} from '../../run/change-htaccess/htaccess-site';
import { judgeBeside } from '../../run/judge-files/judge-beside';
import type { HtaccessRead } from '../../transport/htaccess';
import type { Server } from '../../transport/server';
import { isServerError, ServerError } from '../../transport/server-error';
import { typedRequest } from './typed-request';
import type { Reading } from './use-htaccess';

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
	kinds: HtaccessRead[ 'kinds' ];
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

/** The way of what was asked, once it is known. */
function useFollowed(
	asked: Asked | null,
	{ read, measured }: Reading,
	{ known, agent }: { known: KnownSite; agent: string }
): { chosen: Chosen | null; isFollowing: boolean } {
	const [ chosen, setChosen ] = useState< Chosen | null >( null );
	const [ isFollowing, setFollowing ] = useState( false );

	useEffect( () => {
		const over = new AbortController();
		async function follow( { exchange, request, kinds }: Asked ) {
			setFollowing( true );
			try {
				const simulation = await judgeBeside(
					{
						kind: 'way',
						read: { ...read, kinds: { ...read.kinds, ...kinds } },
						known,
						agent,
						measured,
						request,
					},
					{ signal: over.signal }
				);
				if ( ! over.signal.aborted ) {
					startTransition( () =>
						setChosen( { exchange, request, simulation } )
					);
				}
			} catch ( thrown ) {
				if ( ! isServerError( thrown, 'aborted' ) ) {
					throw thrown;
				}
			} finally {
				if ( ! over.signal.aborted ) {
					setFollowing( false );
				}
			}
		}
		setChosen( null );
		if ( asked ) {
			void follow( asked );
		} else {
			setFollowing( false );
		}
		return () => over.abort();
	}, [ asked, read, known, agent, measured ] );

	return { chosen, isFollowing };
}

/** Follows one request after the other through the files. */
export function useLooked(
	reading: Reading,
	exchanges: readonly Exchange[],
	{
		server,
		known,
		agent,
	}: { server: Server; known: KnownSite; agent: string }
): Looked {
	const { input } = reading;
	const [ asked, setAsked ] = useState< Asked | null >( null );
	const [ error, setError ] = useState< string | null >( null );
	const [ isLooking, setLooking ] = useState( false );

	const { chosen, isFollowing } = useFollowed( asked, reading, {
		known,
		agent,
	} );

	return {
		chosen,
		error,
		isLooking: isLooking || isFollowing,
		choose( id ) {
			const exchange = exchanges.find( ( { probe } ) => probe.id === id );
			const request =
				exchange && requestOf( exchange, input.site, agent );
			setError( null );
			setAsked( request ? { exchange: id, request, kinds: {} } : null );
		},
		async look( typed ) {
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
					kinds: site.read.kinds,
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
