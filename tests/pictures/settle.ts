import type { Page } from '@playwright/test';

/** WordPress's default theme brings these, so that every machine draws the same letters. */
const FONTS = '/wp-content/themes/twentytwentyfive/assets/fonts';

const STYLE = `
@font-face {
	font-family: "Picture Sans";
	src: url( "${ FONTS }/manrope/Manrope-VariableFont_wght.woff2" );
	font-weight: 200 800;
}
@font-face {
	font-family: "Picture Mono";
	src: url( "${ FONTS }/fira-code/FiraCode-VariableFont_wght.woff2" );
	font-weight: 300 700;
}
:where( *:not( .ab-icon, .dashicons, .dashicons-before ) ) { font-family: "Picture Sans", sans-serif !important; }
:is( code, pre, kbd, textarea ), :is( code, pre ) * { font-family: "Picture Mono", monospace !important; }
* { pointer-events: none !important; }
*, ::before, ::after { caret-color: transparent !important; }
`;

/** What differs from run to run, and what stands in its place. Digits only, so that lines break where they do. */
const CHANGING: [ pattern: string, instead: string ][] = [
	[ String.raw`\d{1,2}:\d{2}(:\d{2})?(?=\s?[AP]M)`, '12:00' ],
	[
		String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?(\.\d+)?`,
		'2026-01-31T12:00:00',
	],
	[ String.raw`\d+(\.\d+)?(?= seconds?)`, '1.5' ],
	[ String.raw`\d+(?=\s?ms\b)`, '100' ],
	[ String.raw`\d+(?= requests · )`, '15' ],
	[
		String.raw`(January|February|March|April|May|June|July|August|September|October|November|December) \d+, \d{4}`,
		'January 31, 2026',
	],
	[
		String.raw`\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d+, \d{4}`,
		'Jan 31, 2026',
	],
	[ String.raw`/tmp/ws401-apache-[^/]+/wordpress`, '/var/www/html' ],
	[ String.raw`\.ht(access)?\.?ws401-[\w.-]+`, '.htaccess.ws401-0000000000' ],
];

/** Makes the page the same on every machine and at every time: its letters, what moves, and what it says of time. */
export async function settle( page: Page ): Promise< void > {
	await page.addStyleTag( { content: STYLE } );
	await page.evaluate( async ( changing ) => {
		const patterns = changing.map(
			( [ pattern, instead ] ) =>
				[ new RegExp( pattern, 'g' ), instead ] as const
		);
		const fixed = ( text: string ) =>
			patterns.reduce(
				( before, [ pattern, instead ] ) =>
					before.replace( pattern, instead ),
				text
			);
		const texts = document.createTreeWalker(
			document.body,
			NodeFilter.SHOW_TEXT
		);
		while ( texts.nextNode() ) {
			const node = texts.currentNode;
			const text = fixed( node.nodeValue ?? '' );
			if ( text !== node.nodeValue ) {
				node.nodeValue = text;
			}
		}
		for ( const area of document.querySelectorAll( 'textarea' ) ) {
			area.value = fixed( area.value );
		}
		await Promise.all( [
			document.fonts.load( '400 14px "Picture Sans"' ),
			document.fonts.load( '600 14px "Picture Sans"' ),
			document.fonts.load( '400 14px "Picture Mono"' ),
		] );
		await document.fonts.ready;
	}, CHANGING );
}
