import { isSlip } from './spelling';

it.each( [
	[ 'rewriteengien', 'rewriteengine', true ],
	[ 'optons', 'options', true ],
	[ 'opptions', 'options', true ],
	[ 'oqtions', 'options', true ],
	[ 'option', 'options', true ],
	[ 'options', 'options', false ],
	[ 'optnois', 'options', false ],
	[ 'opt', 'options', false ],
] )( '%s for %s: %s', ( written, meant, expected ) => {
	expect( isSlip( written, meant ) ).toBe( expected );
} );
