import type { PageSettings } from '../settings/page-settings';

/** Takes a round trip's password away while the page is being left. No answer is waited for: one that stays is refused after three minutes. */
export function leaveTrip(
	{ ajaxUrl, network }: Pick< PageSettings, 'ajaxUrl' | 'network' >,
	nonce: string,
	uuid: string
): void {
	const body = new FormData();
	body.append( 'nonce', nonce );
	body.append( 'uuid', uuid );
	window.navigator.sendBeacon(
		`${ ajaxUrl }?action=ws401_trip_end${ network ? '&network=1' : '' }`,
		body
	);
}
