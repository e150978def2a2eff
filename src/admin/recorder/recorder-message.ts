import type { GivenFacts } from '../../diagnosis/evidence/types';

/** Channel on which the recorder answers the page: this and the id in the editor's address. */
export const CHANNEL_PREFIX = 'ws401-record-';

/** Query argument of the editor's address that holds the id. */
export const CHANNEL_ARGUMENT = 'ws401_record';

export type RecorderMessage =
	{ kind: 'ready' } | { kind: 'request'; request: GivenFacts };

/** Another script may talk on the same channel. */
export function isRecorderMessage( data: unknown ): data is RecorderMessage {
	if ( typeof data !== 'object' || data === null || ! ( 'kind' in data ) ) {
		return false;
	}
	return (
		data.kind === 'ready' ||
		( data.kind === 'request' &&
			'request' in data &&
			isGivenFacts( data.request ) )
	);
}

function isGivenFacts( value: unknown ): value is GivenFacts {
	const request = value as Partial< GivenFacts > | null;
	return (
		typeof request === 'object' &&
		request !== null &&
		typeof request.method === 'string' &&
		typeof request.url === 'string' &&
		typeof request.status === 'number' &&
		typeof request.at === 'number' &&
		( request.code === null || typeof request.code === 'string' )
	);
}
