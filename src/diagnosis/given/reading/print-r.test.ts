import { dumpIn } from './print-r';

it.each( [
	[
		'Array\n(\n    [a] => 1\n    [b] => Array\n        (\n            [c] => 2\n        )\n\n    [d] => 3\n)',
		{ a: '1', b: { c: '2' }, d: '3' },
	],
	[
		'X Object\n(\n    [a:protected] => 1\n    [b:X:private] => Y Object\n        (\n            [c] => \n        )\n\n)',
		{ a: '1', b: { c: '' } },
	],
	[
		'array(7) {\n  ["a"]=>\n  string(3) "b"c"\n  ["d"]=>\n  int(-4)\n  ["e"]=>\n  bool(true)\n  ["f"]=>\n  NULL\n  ["g"]=>\n  float(1.5)\n  ["h"]=>\n  array(1) {\n    ["i"]=>\n    int(1)\n  }\n  ["j"]=>\n  object(X)#1 (1) {\n    ["k":protected]=>\n    string(1) "l"\n  }\n  ["m"]=>\n  int(2)\n}',
		{
			a: 'b"c',
			d: '-4',
			e: 'true',
			f: '',
			g: '',
			h: { i: '1' },
			j: { k: 'l' },
			m: '2',
		},
	],
	[
		'Array\r\n(\r\n    [a] => first\r\nsecond\r\n    [b] => 1\r\n)\r\nbehind',
		{ a: 'first\nsecond', b: '1' },
	],
	[ 'Array\n(\n    [a] => 1\n)', null ],
	[ 'no dump', null ],
] )( 'reads what PHP prints: %s', ( text, expected ) => {
	expect( dumpIn( text ) ).toEqual( expected );
} );

it( 'puts nothing into what has ended', () => {
	expect(
		dumpIn( '[a] => Array\n(\n[b] => 1\n)\n)\n)\n[c] => 2\n)\nx' )
	).toEqual( { a: { b: '1' }, c: '2' } );
} );
