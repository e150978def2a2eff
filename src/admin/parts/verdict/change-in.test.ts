import { savedEvidences } from '../../../../tests/causes/evidence-files';
import { diagnose } from '../../../diagnosis/judging';
import { changeIn, withoutWayThere } from './change-in';

const site = ( name: string ) => {
	const { evidence } = savedEvidences().find(
		( { scenario, bench } ) => scenario === name && /apache/i.test( bench )
	)!;
	const { finding } = diagnose( evidence ).findings[ 0 ]!;
	return { evidence, finding };
};

it( 'is the line that hands the header over, and no step sends the reader elsewhere for it', () => {
	const { evidence, finding } = site( 'header-stripped' );
	const change = changeIn( finding, evidence.htaccess );
	expect( change?.edit ).toMatchObject( { kind: 'add-pass-through' } );
	const texts = ( { remediation }: typeof finding ) =>
		remediation.steps.map( ( { text } ) => text ).join();
	expect( texts( finding ) ).toContain( '“Show the change”' );
	expect( texts( withoutWayThere( finding, change! ) ) ).not.toContain(
		'“Show the change”'
	);
} );

it( 'is none where the files have nothing exact to change, or say nothing of the finding', () => {
	const closed = site( 'close-rest' );
	expect( changeIn( closed.finding, closed.evidence.htaccess ) ).toBeNull();
	const { evidence } = site( 'header-stripped' );
	expect( changeIn( closed.finding, evidence.htaccess ) ).toBeNull();
	expect( changeIn( closed.finding, null ) ).toBeNull();
} );

it( 'is none where several could be meant', () => {
	const { evidence, finding } = site( 'header-stripped' );
	const change = changeIn( finding, evidence.htaccess )!;
	const twin = { ...change, id: 'header-other', directory: '/blog/' };
	expect(
		changeIn( finding, {
			...evidence.htaccess!,
			findings: [ change, twin ],
		} )
	).toBeNull();
} );
