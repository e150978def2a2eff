import { __ } from '@wordpress/i18n';

import { effectiveMethod, isForFrontController } from '../diagnosis/probes';
import type { Probe } from '../diagnosis/evidence/types';
import { asksForCookies, asksForHeaders } from './echo';

/**
 * Why a probe may not be sent as it is; null when it may. Asked right before sending, whoever planned it: a diagnosis, a typed path, a
 * search that was kept, evidence that was saved. PHP asks the same once more.
 */
export function reasonAgainst( probe: Probe ): string | null {
	const { method, safe } = effectiveMethod( probe );
	if ( method !== probe.method ) {
		return __(
			'Not sent: its address names another method than the request has, or one that cannot be read.',
			'who-said-401'
		);
	}
	if ( ! safe && ! probe.dryRun ) {
		return __(
			'Not sent: a request that changes something is only sent as a dry run.',
			'who-said-401'
		);
	}
	const isForRest = probe.route !== null && isForFrontController( probe.url );
	if ( probe.route !== null && ! isForRest ) {
		return __(
			'Not sent: this is written like an address of the REST API, and leads to something else on the site.',
			'who-said-401'
		);
	}
	if ( probe.dryRun && ! isForRest ) {
		return __(
			'Not sent: a dry run is possible at addresses of the REST API only.',
			'who-said-401'
		);
	}
	return probe.credential !== 'none' &&
		! isForRest &&
		! asksForCookies( probe ) &&
		! asksForNonce( probe )
		? __(
				'Not sent: a login is tried at addresses of the REST API only; elsewhere the request could change something.',
				'who-said-401'
			)
		: null;
}

/** What is said instead of sending anything of ours to another origin. */
export const notElsewhere = () =>
	__(
		'Not sent from the browser: no login, nonce or permit goes to another address than the one of this page.',
		'who-said-401'
	);

/** Whether a probe asks WordPress for a fresh nonce, and for nothing besides (`wp_ajax_rest_nonce()` only prints it). */
function asksForNonce( { endpoint, method, url }: Probe ): boolean {
	const { pathname, search } = new URL( url );
	return (
		endpoint === 'rest-nonce' &&
		method === 'GET' &&
		pathname.endsWith( '/wp-admin/admin-ajax.php' ) &&
		search === '?action=rest-nonce'
	);
}

/**
 * Why a probe may not go from the browser to another origin than the page's; null when it may: as a visitor, and only to read.
 *
 * @param probe   The probe.
 * @param sandbox Its capability, if it has one.
 */
export function reasonAgainstElsewhere(
	probe: Probe,
	sandbox: object | undefined
): string | null {
	return sandbox ||
		probe.credential !== 'none' ||
		probe.dryRun ||
		asksForHeaders( probe ) ||
		asksForCookies( probe )
		? notElsewhere()
		: null;
}
