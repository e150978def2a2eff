/**
 * @jest-environment jsdom
 */

import { copyText } from './copy-text';

/** What a browser offers for copying; jsdom has neither. */
function offer( clipboard: unknown, execCommand: () => boolean ) {
	Object.assign( document, { execCommand: jest.fn( execCommand ) } );
	Object.defineProperty( navigator, 'clipboard', {
		value: clipboard,
		configurable: true,
	} );
}

it( 'uses the clipboard where there is one', async () => {
	const writeText = jest.fn().mockResolvedValue( undefined );
	offer( { writeText }, () => false );
	await expect( copyText( 'report' ) ).resolves.toBe( true );
	expect( writeText ).toHaveBeenCalledWith( 'report' );
} );

it.each( [
	[ 'there is none', undefined ],
	[ 'it is not allowed', { writeText: () => Promise.reject( new Error() ) } ],
] )(
	'copies by selection when %s, and leaves no trace',
	async ( _, clipboard ) => {
		let selected = '';
		offer( clipboard, () => {
			const area = document.querySelector( 'textarea' );
			selected = area?.value ?? '';
			return true;
		} );
		await expect( copyText( 'report' ) ).resolves.toBe( true );
		expect( selected ).toBe( 'report' );
		expect( document.querySelector( 'textarea' ) ).toBeNull();
	}
);

it( 'says when nothing worked', async () => {
	offer( undefined, () => false );
	await expect( copyText( 'report' ) ).resolves.toBe( false );
} );
