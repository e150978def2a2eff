import { Command, Option } from 'commander';
import { keepRunning } from '../keep-running';
import { type NginxOptions, startNginx } from './start-nginx';

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

const { scenario, front } = program.parse().opts< Arguments >();

keepRunning( scenario, () =>
	startNginx( { front, report: ( line ) => console.log( line ) } )
).catch( ( error: Error ) => {
	console.error( error.message );
	process.exitCode = 1;
} );
