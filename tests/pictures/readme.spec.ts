/**
 * npm run pictures
 * The pictures in readme.txt and README.md, of the real page on the demo site.
 */
import { join } from 'node:path';

import { settle } from './settle';
import { SIZES, test } from './stage';
import { stateCalled } from './states';

const FOLDER = join( __dirname, '../../.wordpress-org' );

/** In the order of the captions in readme.txt. */
const SHOWN = [
	{ state: 'proven', width: 1440 },
	{ state: 'start', width: 1440 },
	{ state: 'search', width: 1440 },
	{ state: 'htaccess', width: 1440 },
	{ state: 'share', width: 1440 },
	{ state: 'history', width: 1440 },
	{ state: 'proven', width: 390 },
	{ state: 'htaccess', width: 390 },
] as const;

/** What is looked at where it does not stand on top. */
const PART = '[data-finding="header-rule-missing"]';

SHOWN.forEach( ( { state, width }, at ) =>
	test( `screenshot-${ at + 1 }: ${ state }, ${ width }`, async ( {
		page,
		reach,
	} ) => {
		await page.setViewportSize( SIZES[ width ] );
		await reach( stateCalled( state ) );
		await settle( page );
		await page.evaluate(
			( [ part, isPhone ] ) => {
				window.scrollTo( 0, 0 );
				const shown = isPhone && document.querySelector( part );
				if ( shown ) {
					// Below WordPress’s bar.
					window.scrollTo(
						0,
						shown.getBoundingClientRect().top - 60
					);
				}
			},
			[ PART, width === 390 ] as const
		);
		await page.screenshot( {
			animations: 'disabled',
			path: join( FOLDER, `screenshot-${ at + 1 }.png` ),
		} );
	} )
);
