/** Every rule by its name, which is the name of its file. */
import type { Rule } from '../policy/rule.ts';
import accessChanged from './access-changed.ts';
import aliasAdded from './alias-added.ts';
import aliasRemoved from './alias-removed.ts';
import becameOptional from './became-optional.ts';
import becameRequired from './became-required.ts';
import bodyAdded from './body-added.ts';
import bodyAddedRequired from './body-added-required.ts';
import bodyRemoved from './body-removed.ts';
import componentChanged from './component-changed.ts';
import constChanged from './const-changed.ts';
import constDropped from './const-dropped.ts';
import constraintChanged from './constraint-changed.ts';
import constraintLoosened from './constraint-loosened.ts';
import constraintTightened from './constraint-tightened.ts';
import defaultChanged from './default-changed.ts';
import deprecated from './deprecated.ts';
import deprecatedWithoutReplacement from './deprecated-without-replacement.ts';
import deprecationLifted from './deprecation-lifted.ts';
import descriptionAdded from './description-added.ts';
import descriptionChanged from './description-changed.ts';
import dialectChanged from './dialect-changed.ts';
import discriminatorChanged from './discriminator-changed.ts';
import discriminatorMappingAdded from './discriminator-mapping-added.ts';
import enumClosed from './enum-closed.ts';
import enumDropped from './enum-dropped.ts';
import enumIntroduced from './enum-introduced.ts';
import enumOpened from './enum-opened.ts';
import enumValueAdded from './enum-value-added.ts';
import enumValueRemoved from './enum-value-removed.ts';
import errorResponseAdded from './error-response-added.ts';
import errorResponseRemoved from './error-response-removed.ts';
import exampleChanged from './example-changed.ts';
import extensibleEnumValueAdded from './extensible-enum-value-added.ts';
import formatChanged from './format-changed.ts';
import formatWidened from './format-widened.ts';
import headerAdded from './header-added.ts';
import headerRemoved from './header-removed.ts';
import infoVersionChanged from './info-version-changed.ts';
import mediaTypeAdded from './media-type-added.ts';
import mediaTypeRemoved from './media-type-removed.ts';
import objectClosed from './object-closed.ts';
import objectOpened from './object-opened.ts';
import openapiVersionChanged from './openapi-version-changed.ts';
import operationAdded from './operation-added.ts';
import operationIdChanged from './operation-id-changed.ts';
import operationRemoved from './operation-removed.ts';
import parameterAdded from './parameter-added.ts';
import parameterAddedRequired from './parameter-added-required.ts';
import parameterRemoved from './parameter-removed.ts';
import pathParameterRenamed from './path-parameter-renamed.ts';
import propertyAdded from './property-added.ts';
import propertyAddedRequired from './property-added-required.ts';
import propertyRemoved from './property-removed.ts';
import responseAdded from './response-added.ts';
import responseRemoved from './response-removed.ts';
import schemaAdded from './schema-added.ts';
import schemaRemoved from './schema-removed.ts';
import securityLoosened from './security-loosened.ts';
import securitySchemeAdded from './security-scheme-added.ts';
import securitySchemeChanged from './security-scheme-changed.ts';
import securityTightened from './security-tightened.ts';
import serialisationChanged from './serialisation-changed.ts';
import serverAdded from './server-added.ts';
import serverChanged from './server-changed.ts';
import tagChanged from './tag-changed.ts';
import textChanged from './text-changed.ts';
import typeChanged from './type-changed.ts';
import typeWidened from './type-widened.ts';
import unionBranchAdded from './union-branch-added.ts';
import unionBranchRemoved from './union-branch-removed.ts';
import unionBranchReplaced from './union-branch-replaced.ts';
import unknownKeyword from './unknown-keyword.ts';
import webhookAdded from './webhook-added.ts';
import webhookRemoved from './webhook-removed.ts';

/** The compatibility policy. */
export const rules: Readonly<Record<string, Rule>> = {
  'access-changed': accessChanged,
  'alias-added': aliasAdded,
  'alias-removed': aliasRemoved,
  'became-optional': becameOptional,
  'became-required': becameRequired,
  'body-added': bodyAdded,
  'body-added-required': bodyAddedRequired,
  'body-removed': bodyRemoved,
  'component-changed': componentChanged,
  'const-changed': constChanged,
  'const-dropped': constDropped,
  'constraint-changed': constraintChanged,
  'constraint-loosened': constraintLoosened,
  'constraint-tightened': constraintTightened,
  'default-changed': defaultChanged,
  deprecated,
  'deprecated-without-replacement': deprecatedWithoutReplacement,
  'deprecation-lifted': deprecationLifted,
  'description-added': descriptionAdded,
  'description-changed': descriptionChanged,
  'dialect-changed': dialectChanged,
  'discriminator-changed': discriminatorChanged,
  'discriminator-mapping-added': discriminatorMappingAdded,
  'enum-closed': enumClosed,
  'enum-dropped': enumDropped,
  'enum-introduced': enumIntroduced,
  'enum-opened': enumOpened,
  'enum-value-added': enumValueAdded,
  'enum-value-removed': enumValueRemoved,
  'error-response-added': errorResponseAdded,
  'error-response-removed': errorResponseRemoved,
  'example-changed': exampleChanged,
  'extensible-enum-value-added': extensibleEnumValueAdded,
  'format-changed': formatChanged,
  'format-widened': formatWidened,
  'header-added': headerAdded,
  'header-removed': headerRemoved,
  'info-version-changed': infoVersionChanged,
  'media-type-added': mediaTypeAdded,
  'media-type-removed': mediaTypeRemoved,
  'object-closed': objectClosed,
  'object-opened': objectOpened,
  'openapi-version-changed': openapiVersionChanged,
  'operation-added': operationAdded,
  'operation-id-changed': operationIdChanged,
  'operation-removed': operationRemoved,
  'parameter-added': parameterAdded,
  'parameter-added-required': parameterAddedRequired,
  'parameter-removed': parameterRemoved,
  'path-parameter-renamed': pathParameterRenamed,
  'property-added': propertyAdded,
  'property-added-required': propertyAddedRequired,
  'property-removed': propertyRemoved,
  'response-added': responseAdded,
  'response-removed': responseRemoved,
  'schema-added': schemaAdded,
  'schema-removed': schemaRemoved,
  'security-loosened': securityLoosened,
  'security-scheme-added': securitySchemeAdded,
  'security-scheme-changed': securitySchemeChanged,
  'security-tightened': securityTightened,
  'serialisation-changed': serialisationChanged,
  'server-added': serverAdded,
  'server-changed': serverChanged,
  'tag-changed': tagChanged,
  'text-changed': textChanged,
  'type-changed': typeChanged,
  'type-widened': typeWidened,
  'union-branch-added': unionBranchAdded,
  'union-branch-removed': unionBranchRemoved,
  'union-branch-replaced': unionBranchReplaced,
  'unknown-keyword': unknownKeyword,
  'webhook-added': webhookAdded,
  'webhook-removed': webhookRemoved,
};
