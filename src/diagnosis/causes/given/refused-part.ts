import { isAsExpected, isLockOut } from '../../probes';
import type { SenderPart, TriedPart } from '../../probes/tried-part';

/**
 * The first part of the sender with which the request is refused, though it passes without. Who counts requests refuses the later ones
 * whoever they come from, and a server that breaks goes by nobody's name.
 */
export const refusedPart = ( parts: readonly TriedPart[] ) =>
	parts.find(
		( { part, exchange } ) =>
			exchange.response.status >= 400 &&
			exchange.response.status < 500 &&
			exchange.response.status !== 429 &&
			// That WordPress finds content wrong says nothing about who refuses the request.
			! ( exchange.response.status === 400 && isContent( part ) ) &&
			! isLockOut( exchange ) &&
			! isAsExpected( exchange )
	);

const isContent = ( part: SenderPart ) =>
	part === 'content-type' || part.endsWith( '-content' );
