import {
	signCapability,
	type Grant,
} from '../../src/transport/sandbox/capability';
import { encodePluginSet } from '../../src/transport/sandbox/plugin-set';
import { readReceipt } from '../../src/transport/sandbox/receipt';
import type { Run } from '../../src/transport/sandbox/run';

/** What a capability is signed for; everything but the address has a usual value: all plugins off, reading. */
export type Wish = Partial< Grant > & { url: string; key?: string };

let signed = 0;

/** Signs a capability of a run, as the page would or as somebody who tampers with it would. */
export function sign( run: Run, { key, ...wish }: Wish ): string {
	return signCapability(
		{
			run: run.run,
			stamp: run.stamp,
			probe: `test-${ ++signed }`,
			method: 'GET',
			set: encodePluginSet( run.plugins, new Set() ),
			theme: 'keep',
			expires: Math.floor( Date.now() / 1000 ) + 30,
			dryRun: false,
			trace: false,
			...wish,
		},
		key ?? run.key
	);
}

/** Sends a request with a capability in its header. */
export function sendWith(
	token: string,
	url: string,
	init: RequestInit = {}
): Promise< Response > {
	return fetch( url, {
		redirect: 'manual',
		...init,
		headers: {
			...Object.fromEntries( new Headers( init.headers ) ),
			'X-WS401-Run': token,
		},
	} );
}

/** The receipt of an answer, or null. */
export function receiptOf( answer: Response ) {
	return readReceipt( Object.fromEntries( answer.headers.entries() ) );
}
