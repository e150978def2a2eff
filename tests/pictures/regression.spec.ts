import { expect } from '@playwright/test';

import { settle } from './settle';
import { SIZES, test } from './stage';
import { stateCalled } from './states';

/** Each state is looked at in one of the ways it is seen; together they cover both widths and both directions. */
const LOOKED_AT = [
	{ state: 'start', width: 1440 },
	{ state: 'verdict', width: 1440 },
	{ state: 'proven', width: 390 },
	{ state: 'fixed', width: 1440 },
	{ state: 'access', width: 1440 },
	{ state: 'htaccess', width: 390 },
	{ state: 'share', width: 1440 },
	{ state: 'healthy', width: 1440, isMirrored: true },
] as const;

for ( const { state, width, ...how } of LOOKED_AT ) {
	const isMirrored = 'isMirrored' in how;
	test( `${ state } looks as before (${ width }${ isMirrored ? ', right to left' : '' })`, async ( {
		page,
		reach,
		mirror,
	} ) => {
		await page.setViewportSize( SIZES[ width ] );
		if ( isMirrored ) {
			await mirror();
		}
		await reach( stateCalled( state ) );
		await settle( page );
		const dialog = page.getByRole( 'dialog' );
		await expect(
			( await dialog.isVisible() ) ? dialog : page.locator( '.ws401' )
		).toHaveScreenshot( `${ state }.png` );
	} );
}
