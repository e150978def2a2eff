/** Channel on which the recorder answers the page: `ws401-record-` and the id in the editor's address. */
export const CHANNEL_PREFIX = 'ws401-record-';

export function watchFetch( target: Window ): void {
	const channel = new URL( target.location.href ).searchParams.get(
		'ws401_record'
	);
	if ( ! channel ) {
		return;
	}
	const out = new BroadcastChannel( CHANNEL_PREFIX + channel );
	out.postMessage( { kind: 'ready' } );
}
