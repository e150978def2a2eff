import {
	isSetToAct,
	mayAct,
	meaningOfCode,
	PRODUCTS,
	signerOf,
	tokenFaultIn,
} from '../../src/diagnosis/products';
import type { PluginFacts } from '../../src/diagnosis/evidence/types';
import { pluginSteps } from '../../src/diagnosis/refusal/plugin-steps';
import { expectApproved } from '../approved';
import { healthySite } from '../evidence';

const { site } = healthySite();

/** A code with what it says; families of codes have no single one. */
function saidBy( code: string ) {
	const meaning = meaningOfCode( code, '' );
	return {
		code,
		...( meaning && {
			means: meaning.text,
			of: meaning.users.map( ( { name } ) => name ).join( ', ' ),
		} ),
		...( tokenFaultIn( code ) && { token: tokenFaultIn( code ) } ),
		...( signerOf( code ) && { signer: signerOf( code )?.name() } ),
	};
}

/** What a plugin may have to do with an answer of the REST API, and with any other. */
const partOf = ( plugin: PluginFacts ) =>
	[ true, false ]
		.map(
			( isRest ) =>
				`${ isRest ? 'REST' : 'others' }: ${ mayAct( plugin, isRest ) ? 'may' : 'may not' }, ${ isSetToAct( plugin, isRest ) ? 'is set to' : 'not known to be set to' }`
		)
		.join( '; ' );

it.each( PRODUCTS.map( ( product ) => [ product.name, product ] as const ) )(
	'says of %s what was approved',
	( name, { slugs, settings, answers } ) => {
		const plugin: PluginFacts = {
			id: `${ slugs[ 0 ] }/plugin.php`,
			name,
			version: '1.0.0',
			requires: [],
			network: false,
			missing: false,
			settingsUrl: null,
		};
		const effects = ( settings ?? [] ).flatMap( ( each ) => each.effects );
		const labels = ( settings ?? [] ).map( ( { label } ) => label );
		const off = { ...plugin, settingsOff: labels };
		const on = { ...plugin, settingsOn: labels.slice( 0, 1 ) };
		const codes = answers.flatMap( ( each ) => each.codes ?? [] );
		const suspect = {
			component: { kind: 'plugin' as const, id: plugin.id, name },
			suspicion: 0.95,
			file: '',
			line: 0,
			where: '',
		};
		expectApproved( 'products.yaml', {
			name,
			'where its settings are not known': partOf( plugin ),
			'where they are off': partOf( off ),
			'where the first is on': partOf( on ),
			codes: codes
				.filter( ( code ) => typeof code === 'string' )
				.map( saidBy ),
			...Object.fromEntries(
				[ ...new Set( effects ) ].map( ( effect ) => [
					effect,
					pluginSteps(
						site,
						{
							...healthySite().components,
							plugins: [ plugin ],
						},
						[ suspect ],
						effect
					),
				] )
			),
		} );
	}
);
