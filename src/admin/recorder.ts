import type { RecorderMessage } from './recorder/recorder-message';
import { CHANNEL_ARGUMENT, CHANNEL_PREFIX } from './recorder/recorder-message';
import { watchFetch } from './recorder/watch-fetch';

const channel = new URL( window.location.href ).searchParams.get(
	CHANNEL_ARGUMENT
);

if ( channel ) {
	const page = new BroadcastChannel( CHANNEL_PREFIX + channel );
	const tell = ( message: RecorderMessage ) => page.postMessage( message );
	watchFetch(
		window,
		( request ) => tell( { kind: 'request', request } ),
		() => Date.now()
	);
	tell( { kind: 'ready' } );
}
