import {
	type Answer,
	type BrowserWorld,
	sendRequest,
} from '../../transport/send-request';

/** What the browser gets at some addresses, as a visitor, past every cache on the way. */
export function askAround(
	world: BrowserWorld,
	urls: readonly string[]
): Promise< Answer[] > {
	return Promise.all(
		urls.map( ( url ) => {
			const fresh = new URL( url );
			fresh.searchParams.set( 'ws401_look', String( world.now() ) );
			return sendRequest(
				{
					url: fresh.href,
					method: 'GET',
					headers: {},
					credentials: 'omit',
				},
				world
			);
		} )
	);
}

/** Whether every address answers as well as before: a success, or at least the same refusal. */
export function isNoWorse(
	before: readonly Answer[],
	after: readonly Answer[]
): boolean {
	return after.every( ( { response }, index ) => {
		const earlier = before[ index ]?.response ?? null;
		return response === null
			? earlier === null
			: response.status < 400 || response.status === earlier?.status;
	} );
}
