import { Command, Option } from 'commander';
import { applyScenario } from '../demo/apply';
import { findScenario } from '../demo/scenarios';
import type { NginxOptions } from './start-nginx';
import { startNginx } from './start-nginx';

interface Arguments {
	scenario: string;
	front: NonNullable< NginxOptions[ 'front' ] >;
}

const program = new Command( 'npm run start:nginx --' )
	.description(
		'Starts WordPress on nginx, php-fpm and MariaDB, with this plugin and one demo scenario.'
	)
	.option( '--scenario <name>', 'what is broken', 'close-rest' )
	.addOption(
		new Option(
			'--front <kind>',
			'a proxy in front that ends https, and tells WordPress so or does not'
		)
			.choices( [ 'none', 'telling', 'silent' ] )
			.default( 'none' )
	);

async function main( { scenario, front }: Arguments ): Promise< void > {
	// A wrong name is told before anything starts.
	findScenario( scenario );
	const site = await startNginx( {
		front,
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
