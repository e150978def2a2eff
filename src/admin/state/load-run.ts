import { __ } from '@wordpress/i18n';

import type * as Collecting from '../../run/diagnose/collect-evidence';
import type * as Vantage from '../../run/diagnose/create-vantages';
import type * as RealSave from '../../run/diagnose/save-for-real';
import type { Vantages } from '../../run/diagnose/run-probes';
import type * as Verifying from '../../run/verify/verify-finding';
import { ServerError } from '../../transport/server-error';

/** What is thrown in place of the browser's own words where a part of the page cannot be had. */
export const notLoaded = () =>
	new ServerError(
		'offline',
		__(
			'A part of this page could not be loaded: reload the page, then try again.',
			'who-said-401'
		)
	);

/**
 * What plans and sends the requests of a check: a chunk of its own, because the first screen sends none. It is fetched as soon as that
 * screen stands, so that the first click does not wait for it. Throws a `ServerError` when it cannot be had.
 */
export async function loadRun(): Promise<
	Pick< typeof Collecting, 'collectEvidence' | 'withExchanges' >
> {
	try {
		return await import( '../../run/diagnose/collect-evidence' );
	} catch {
		throw notLoaded();
	}
}

/** What makes the page's vantages. Throws a `ServerError` when it cannot be had. */
export async function loadVantages(): Promise<
	Pick< typeof Vantage, 'createVantages' >
> {
	try {
		return await import( '../../run/diagnose/create-vantages' );
	} catch {
		throw notLoaded();
	}
}

/** What asks for a finding's requests once more. Throws a `ServerError` when it cannot be had. */
export async function loadVerify(): Promise<
	Pick< typeof Verifying, 'verifyFinding' >
> {
	try {
		return await import( '../../run/verify/verify-finding' );
	} catch {
		throw notLoaded();
	}
}

/** What sends a save for real. Throws a `ServerError` when it cannot be had. */
export async function loadRealSave(): Promise<
	Pick< typeof RealSave, 'saveForReal' >
> {
	try {
		return await import( '../../run/diagnose/save-for-real' );
	} catch {
		throw notLoaded();
	}
}

/** Vantages that are made when the first request is sent through one of them. */
export function vantagesLater( make: () => Promise< Vantages > ): Vantages {
	let made: Promise< Vantages > | null = null;
	const get = () => {
		made ??= make();
		// What could not be loaded is asked for again.
		made.catch( () => {
			made = null;
		} );
		return made;
	};
	return {
		browser: async ( ...asked ) => ( await get() ).browser( ...asked ),
		loopback: async ( ...asked ) => ( await get() ).loopback( ...asked ),
	};
}
