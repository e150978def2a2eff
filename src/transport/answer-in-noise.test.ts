import { answerInNoise } from './answer-in-noise';

const ANSWER = '{"success":true,"data":{"a":"{\\"success\\":false}"}}';

it.each( [
	[ 'alone', ANSWER ],
	[ 'after a byte order mark', `\uFEFF${ ANSWER }` ],
	[ 'after a notice', `<br>Notice: stray {x} in a.php ${ ANSWER }` ],
	[ 'before a late echo', `${ ANSWER }<!-- generated -->` ],
	[ 'after what only begins like it', `{"success":true oops ${ ANSWER }` ],
] )( 'finds the answer %s', ( _, text ) => {
	expect( answerInNoise( text ) ).toEqual( JSON.parse( ANSWER ) );
} );

it.each( [ '', '<html>', '{"success":true,"data":' ] )(
	'makes nothing up where there is none: %j',
	( text ) => {
		expect( () => answerInNoise( text ) ).toThrow( SyntaxError );
	}
);
