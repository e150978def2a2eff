import { useEffect, useState } from '@wordpress/element';

import { cookieProbes } from '../../diagnosis/probes';
import type { Evidence, Exchange } from '../../diagnosis/evidence/types';
import { createBrowserVantage } from '../../transport/browser';
import { runProbes } from '../../run/diagnose/run-probes';
import { notSent } from '../../transport/send-request';
import type { Server } from '../../transport/server';

/**
 * Asks each part of the site which login cookies the browser sends there. Reads only: three requests, which this plugin answers
 * itself. Null until they are back.
 */
export function useCookieReach(
	server: Server,
	{ site, page }: Evidence
): Exchange[] | null {
	const [ exchanges, setExchanges ] = useState< Exchange[] | null >( null );
	useEffect( () => {
		if ( ! site || ! page ) {
			return;
		}
		const controller = new AbortController();
		const browser = createBrowserVantage(
			server,
			{
				fetch: window.fetch.bind( window ),
				now: Date.now,
				origin: window.location.origin,
			},
			() => server.restNonce()
		);
		void runProbes(
			cookieProbes( site, page ),
			{
				browser,
				// None of them is sent by the server: it has the cookies of one request only.
				loopback: async ( probe ) => ( {
					probe,
					...notSent( '', Date.now() ),
					reachedEndpoint: false,
					receipt: null,
				} ),
			},
			() => {},
			controller.signal
		).then(
			( found ) => {
				if ( ! controller.signal.aborted ) {
					setExchanges( found );
				}
			},
			// Stopped because the section was closed.
			() => {}
		);
		return () => controller.abort();
	}, [ server, site, page ] );
	return exchanges;
}
