import { Command, InvalidArgumentError, Option } from 'commander';
import { applyScenario } from '../demo/apply';
import { findScenario } from '../demo/scenarios';
import { DEFAULT_WORDPRESS } from '../wordpress-source';
import { type ApacheOptions, startApache } from './start-apache';

interface Arguments {
	scenario: string;
	php: ApacheOptions[ 'php' ];
	port?: number;
	workers: number;
	wp: string;
	multisite?: true;
	cache?: true;
}

function wholeNumber( text: string ): number {
	if ( ! /^[1-9]\d{0,4}$/.test( text ) || Number( text ) > 65535 ) {
		throw new InvalidArgumentError(
			'Give a whole number from 1 to 65535.'
		);
	}
	return Number( text );
}

const program = new Command( 'npm run start:apache --' )
	.description(
		'Starts WordPress on Apache, PHP and MariaDB, with this plugin and one demo scenario.'
	)
	.option( '--scenario <name>', 'what is broken', 'close-rest' )
	.addOption(
		new Option( '--php <how>', 'how Apache runs PHP' )
			.choices( [ 'fpm', 'mod_php' ] )
			.default( 'fpm' )
	)
	.option(
		'--port <number>',
		'port; the next free one when taken',
		wholeNumber
	)
	.option(
		'--workers <number>',
		'PHP requests at the same time',
		wholeNumber,
		6
	)
	.option( '--wp <version>', 'WordPress version', DEFAULT_WORDPRESS )
	.option( '--multisite', 'a network in subfolders' )
	.option( '--cache', 'nginx as a cache in front' );

async function main( {
	scenario,
	wp,
	multisite,
	...rest
}: Arguments ): Promise< void > {
	// A wrong name is told before anything starts.
	findScenario( scenario );
	const site = await startApache( {
		...rest,
		wordpress: wp,
		multisite: multisite && 'subdirectory',
		report: ( line ) => console.log( line ),
	} );
	try {
		console.log( `Putting scenario "${ scenario }" in place` );
		await applyScenario( site, scenario );
	} catch ( error ) {
		await site.stop();
		throw error;
	}
	console.log( `
WordPress ${ site.wordpress }: ${ site.url }/
The page:        ${ site.url }/wp-admin/tools.php?page=who-said-401
Login:           ${ site.admin.login } / ${ site.admin.password }
WordPress files: ${ site.root }
Logs:            ${ site.logs }

Ctrl+C stops it and removes everything.` );
	// Servers do not keep this process alive by themselves.
	const alive = setInterval( () => {}, 60_000 );
	for ( const signal of [ 'SIGINT', 'SIGTERM' ] as const ) {
		process.once( signal, async () => {
			clearInterval( alive );
			await site.stop();
		} );
	}
}

main( program.parse().opts< Arguments >() ).catch( ( error: Error ) => {
	console.error( error.message );
	process.exitCode = 1;
} );
