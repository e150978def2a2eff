import { __ } from '@wordpress/i18n';

import {
	effectiveMethod,
	isForFrontController,
	isRealSave,
	namesNoOther,
} from '../diagnosis/probes';
import type { Exchange, Probe } from '../diagnosis/evidence/types';
import { NoncesSchema } from './action-schemas';
import { createCookieGuard } from './cookie-guard';
import { notElsewhere } from './may-be-sent';
import { wireFormOf } from './probe-headers';
import { createVisitorAnswers } from './read-as-visitor';
import { notSent, sendRequest, type BrowserWorld } from './send-request';
import type { Server } from './server';
import { notSentFor } from './vantage';

/** Why a save is not sent for real; null where it may be. Asked right before it is sent, whoever planned it. */
function reasonAgainstSaving(
	probe: Probe,
	{ origin }: BrowserWorld
): string | null {
	if ( new URL( probe.url ).origin !== origin ) {
		return notElsewhere();
	}
	return isRealSave( probe ) &&
		probe.credential === 'cookie-nonce' &&
		probe.route !== null &&
		isForFrontController( probe.url ) &&
		effectiveMethod( probe ).method === probe.method &&
		namesNoOther( probe.method, probe.url )
		? null
		: __(
				'Not sent: only the very save that was pasted is sent for real.',
				'who-said-401'
			);
}

/**
 * Sends one save for real, once, with the login and nonce of whoever looks at the page. The only request that changes something: no
 * vantage sends it, so no run, search or check can. Whoever calls this has asked the user right before.
 *
 * @param server  Keeps login and nonce.
 * @param world   What sends requests.
 * @param probe   The save, as `realSaveOf()` names it.
 * @param content Its content, as JSON.
 * @return What came of it; without an answer, whether it was saved is not known.
 */
export async function sendRealSave(
	server: Server,
	world: BrowserWorld,
	probe: Probe,
	content: string
): Promise< Exchange > {
	const recorded = (
		answer: Awaited< ReturnType< typeof sendRequest > >
	) => ( {
		probe,
		...answer,
		reachedEndpoint: false,
		receipt: null,
	} );
	const against =
		reasonAgainstSaving( probe, world ) ??
		( await createCookieGuard(
			world.origin,
			createVisitorAnswers( world )
		)( probe.url ) );
	if ( against !== null ) {
		return recorded( notSent( against, world.now() ) );
	}
	let nonce: string;
	try {
		// While the user was reading, the one that the page has may have grown old.
		nonce = ( await server.call( 'ws401_nonce', NoncesSchema ) ).rest;
	} catch ( error ) {
		return recorded( notSentFor( error, world.now() ) );
	}
	const wire = wireFormOf( probe, content );
	return recorded(
		await sendRequest(
			{
				...wire,
				url: probe.url,
				headers: { ...wire.headers, 'X-WP-Nonce': nonce },
				credentials: 'same-origin',
				// What it leads to is another save than the one that was shown.
				redirect: 'error',
			},
			world
		)
	);
}
