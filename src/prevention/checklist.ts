import { passwordItem, programItem } from './account-items';
import type { FrontPage } from './front-page';
import type { ChecklistItem, Measured } from './item';
import {
	httpsItem,
	keysItem,
	noncesItem,
	passThroughItem,
} from './server-items';

/**
 * The list: what is still to be done first.
 *
 * @param measured What was measured on the server.
 * @param page     The front page as a visitor gets it; null where it could not be asked for.
 */
export function checklistOf(
	measured: Measured,
	page: FrontPage | null
): ChecklistItem[] {
	const order = [ 'open', 'unknown', 'done' ];
	return [
		httpsItem( measured ),
		keysItem( measured ),
		passwordItem( measured ),
		programItem( measured ),
		passThroughItem( measured ),
		noncesItem( page ),
	].sort(
		( one, other ) =>
			order.indexOf( one.state ) - order.indexOf( other.state )
	);
}
