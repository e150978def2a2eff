import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '../server';

const APACHE = join( __dirname, '..', '..', 'env', 'apache' );

test( 'servers and their folder go when the one who started them is killed', async ( {
	php,
} ) => {
	const script = `require( ${ JSON.stringify( APACHE ) } )
		.startApache( { php: '${ php }', plugin: false } )
		.then( ( { url, root } ) => console.log( url + ' ' + root ) );
		setInterval( () => {}, 1000 );`;
	const starter = spawn(
		process.execPath,
		[ '--import', 'tsx', '--eval', script ],
		{
			stdio: [ 'ignore', 'pipe', 'inherit' ],
		}
	);
	const [ line ] = await once( createInterface( starter.stdout ), 'line' );
	const [ url, root ] = String( line ).split( ' ' ) as [ string, string ];
	expect( ( await fetch( url ) ).status ).toBe( 200 );

	starter.kill( 'SIGKILL' );
	await expect( () => expect( existsSync( root ) ).toBe( false ) ).toPass();
	await expect( fetch( url ) ).rejects.toThrow();
} );
