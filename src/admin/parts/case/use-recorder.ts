import { useEffect, useState } from '@wordpress/element';

import type { GivenFacts } from '../../../diagnosis/evidence/types';
import {
	CHANNEL_PREFIX,
	isRecorderMessage,
} from '../../recorder/recorder-message';

/** What the recorder in the editor's tab has told so far. */
export interface Recording {
	/** Id in the editor's address; a new one for each page load. */
	channel: string;
	/** The editor has answered. */
	isConnected: boolean;
	requests: GivenFacts[];
}

/** `crypto.randomUUID` does not exist on a plain http site. */
function randomId(): string {
	return Array.from(
		window.crypto.getRandomValues( new Uint8Array( 8 ) ),
		( byte ) => byte.toString( 16 ).padStart( 2, '0' )
	).join( '' );
}

export function useRecorder(): Recording & { clear: () => void } {
	const [ channel ] = useState( randomId );
	const [ isConnected, setConnected ] = useState( false );
	const [ requests, setRequests ] = useState< GivenFacts[] >( [] );

	useEffect( () => {
		const incoming = new BroadcastChannel( CHANNEL_PREFIX + channel );
		incoming.onmessage = ( { data } ) => {
			if ( ! isRecorderMessage( data ) ) {
				return;
			}
			setConnected( true );
			if ( data.kind === 'request' ) {
				setRequests( ( before ) => [ ...before, data.request ] );
			}
		};
		return () => incoming.close();
	}, [ channel ] );

	return {
		channel,
		isConnected,
		requests,
		clear: () => setRequests( [] ),
	};
}
